using System.Text;

namespace Tephra.Engine.Tests;

/// <summary>Cabmanifest.xml, by Microsoft's example.</summary>
public sealed class PageFileManifestTests
{
    [Fact]
    public void Names_come_in_their_order() =>
        Assert.Equal(["pagefile.sys", "page2.sys", "swapfile.sys"], Read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <WatsonPageFileManifest>
              <!-- in the order of the registry -->
              <Pagefiles>
                <Pagefile Name="pagefile.sys" />
                <Pagefile Name="page2.sys"></Pagefile>
                <Pagefile Name="swapfile.sys" />
              </Pagefiles>
              <Others><Pagefile Name="no.sys" /></Others>
            </WatsonPageFileManifest>
            """));

    [Fact]
    public void Encodings_are_those_of_all_XML()
    {
        const string xml = "<WatsonPageFileManifest><Pagefiles><Pagefile Name=\"ä.sys\"/></Pagefiles></WatsonPageFileManifest>";
        Assert.Equal(["ä.sys"], PageFileManifest.Read((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(xml)]));
        Assert.Equal(["ä.sys"], PageFileManifest.Read((byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(xml)]));
        Assert.Empty(Read("<WatsonPageFileManifest/>"));
    }

    [Theory]
    [InlineData("", "can't be read")]
    [InlineData("<WatsonPageFileManifest>", "can't be read")]
    [InlineData("<Manifest/>", "not WatsonPageFileManifest")]
    [InlineData("<WatsonPageFileManifest><Pagefiles><Pagefile/></Pagefiles></WatsonPageFileManifest>", "without Name")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><WatsonPageFileManifest>&x;</WatsonPageFileManifest>", "can't be read")]
    public void What_is_refused(string xml, string reason)
    {
        DebugEngineException error = Assert.Throws<DebugEngineException>(() => Read(xml));
        Assert.Equal(HResult.FileCorrupt, error.HResult);
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void Bounds()
    {
        string many = string.Concat(Enumerable.Repeat("<Pagefile Name='a'/>", 17));
        Assert.Contains("more than 16", Assert.Throws<DebugEngineException>(() => Read($"<WatsonPageFileManifest><Pagefiles>{many}</Pagefiles></WatsonPageFileManifest>")).Message);
        Assert.Contains("bytes", Assert.Throws<DebugEngineException>(() => PageFileManifest.Read(new byte[(1 << 20) + 1])).Message);
    }

    private static IReadOnlyList<string> Read(string xml) => PageFileManifest.Read(Encoding.UTF8.GetBytes(xml));
}
