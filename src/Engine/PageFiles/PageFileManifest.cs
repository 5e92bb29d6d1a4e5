using System.Xml;

namespace Tephra.Engine;

/// <summary>
/// Cabmanifest.xml, which tells of a cabinet with a complete dump which of its files are paging files, in the order Windows numbers them.
/// </summary>
/// <remarks>https://learn.microsoft.com/en-us/windows-hardware/drivers/debugger/cab-files-that-contain-paging-files-along-with-a-memory-dump</remarks>
public static class PageFileManifest
{
    /// <summary>What the file is called in a cabinet; upper and lower case are the same.</summary>
    public const string FileName = "Cabmanifest.xml";

    private const int MostBytes = 1 << 20;

    /// <summary>The names of the paging files: the first is number 0.</summary>
    /// <param name="xml">The file's bytes; an encoding other than UTF-8 is told by its start, as in all XML.</param>
    /// <exception cref="DebugEngineException">It is too long, no XML, has a DTD, or is no such manifest.</exception>
    public static IReadOnlyList<string> Read(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > MostBytes)
            throw Bad($"has {xml.Length} bytes; {MostBytes} are taken.");
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes, IgnoreComments = true };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml.ToArray(), writable: false), settings);
            return ReadNames(reader);
        }
        catch (XmlException error)
        {
            throw Bad("can't be read: " + error.Message, error);
        }
    }

    private static List<string> ReadNames(XmlReader reader)
    {
        reader.MoveToContent();
        if (reader.LocalName != "WatsonPageFileManifest")
            throw Bad($"begins with the element {reader.LocalName}, not WatsonPageFileManifest.");
        var names = new List<string>();
        string? list = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth == 1)
                list = reader.LocalName;
            if (reader.Depth != 2 || list != "Pagefiles" || reader.LocalName != "Pagefile")
                continue;
            if (reader.GetAttribute("Name") is not { Length: > 0 } name)
                throw Bad($"has a Pagefile without Name, number {names.Count}.");
            if (names.Count == PageFileSet.MostFiles)
                throw Bad($"lists more than {PageFileSet.MostFiles} paging files.");
            names.Add(name);
        }

        return names;
    }

    private static DebugEngineException Bad(string what, Exception? inner = null) => new(HResult.FileCorrupt, $"{FileName} {what}", inner);
}
