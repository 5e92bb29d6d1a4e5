namespace Tephra.Schema.Text;

/// <summary>A place in a text. Both numbers count from zero.</summary>
public readonly record struct LinePosition(int Line, int Column);
