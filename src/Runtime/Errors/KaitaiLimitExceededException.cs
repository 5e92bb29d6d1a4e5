using System.Globalization;

namespace Tephra;

/// <summary>The bytes ask for more than <see cref="KaitaiLimits"/> allows, or nest deeper than the stack bears.</summary>
public sealed class KaitaiLimitExceededException : KaitaiException
{
    /// <summary>Creates the error.</summary>
    /// <param name="limit">The name of the limit, such as <see cref="KaitaiLimits.MaxBytes"/>.</param>
    /// <param name="asked">What was asked for; the least that is certain where the whole is not known.</param>
    /// <param name="allowed">What the limit allows.</param>
    /// <param name="offset">Bytes from the start of the source.</param>
    public KaitaiLimitExceededException(string limit, long asked, long allowed, long? offset = null)
        : base(offset)
    {
        Limit = limit;
        Asked = asked;
        Allowed = allowed;
    }

    /// <summary>The name of the limit: a property of <see cref="KaitaiLimits"/>, or <c>Stack</c>.</summary>
    public string Limit { get; }

    /// <summary>What was asked for, in the limit's unit; the least that is certain where the whole is not known.</summary>
    public long Asked { get; }

    /// <summary>What the limit allows, in its unit.</summary>
    public long Allowed { get; }

    /// <inheritdoc/>
    public override string Detail =>
        string.Create(CultureInfo.InvariantCulture, $"limit {Limit} exceeded: {Asked} asked for, {Allowed} allowed");
}
