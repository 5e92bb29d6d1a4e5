using Tephra.Schema.Ir;

namespace Tephra.Schema.Tests.Formats;

/// <summary>A type of one of our schemas, with what its file says of its size and what follows from its fields.</summary>
/// <param name="Name">The ids from the schema's top type down, with dots.</param>
/// <param name="Stated">Its <c>-tephra-size</c>, in bytes.</param>
/// <param name="Extent">What the compiler's layout found, in bits.</param>
internal sealed record SizedType(string Name, int? Stated, ExtentIr Extent)
{
    /// <summary>Its own id.</summary>
    public string Id => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>Whether it is what its file is named after.</summary>
    public bool IsRoot => !Name.Contains('.');
}
