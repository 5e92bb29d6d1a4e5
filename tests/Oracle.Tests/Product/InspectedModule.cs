namespace Tephra.Oracle.Tests;

/// <summary>One of the <c>modules</c> of the tool's JSON.</summary>
internal sealed record InspectedModule(string? Name, ulong Base, long Size, ulong TimeDateStamp, ulong CheckSum, string? CodeViewId)
{
    /// <summary>The name without its folders, on either kind of system.</summary>
    public string? FileName => Name?[(Name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
}
