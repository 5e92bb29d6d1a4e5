using System.Collections.Generic;
using System.IO;
using Microsoft.CodeAnalysis;
using YamlDotNet.Serialization;

namespace RivalGenerator;

[Generator]
public sealed class RivalGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider
            .Where(text => Path.GetFileName(text.Path) == "rival.yaml")
            .Select((text, token) => text.GetText(token)!.ToString());
        context.RegisterSourceOutput(texts, (production, text) =>
        {
            var values = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(text);
            var version = typeof(IDeserializer).Assembly.GetName();
            production.AddSource("Rival.g.cs", $$"""
                internal static class Rival
                {
                    public const string Greeting = "{{values["greeting"]}}";
                    public const string YamlDotNet = "{{version.Name}} {{version.Version}}";
                }
                """);
        });
    }
}
