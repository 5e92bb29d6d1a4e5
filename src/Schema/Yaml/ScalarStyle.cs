namespace Tephra.Schema.Yaml;

/// <summary>How a scalar is written. Only a plain one can be anything but a string.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes: its text decides what it is.</summary>
    Plain,

    /// <summary>Without quotes, but tagged <c>!!str</c>: a string whatever its text.</summary>
    PlainString,

    /// <summary><c>'text'</c></summary>
    SingleQuoted,

    /// <summary><c>"text"</c></summary>
    DoubleQuoted,

    /// <summary>The block <c>|</c>, which keeps line breaks.</summary>
    Literal,

    /// <summary>The block <c>></c>, which folds line breaks.</summary>
    Folded,
}
