using System.Reflection;
using Tephra.Schema.Diagnostics;
using Xunit;

namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>Every mistake is reported with its number, at its place, and with a way out.</summary>
public class DiagnosticTests
{
    private static readonly DiagnosticCase[] Cases =
        [.. YamlCases.All, .. ExpressionCases.All, .. KeyCases.All, .. NameCases.All, .. TypeCases.All, .. WritingCases.All];

    /// <summary>What no schema can provoke, and why.</summary>
    private static readonly Dictionary<string, string> Unprovoked = new()
    {
        ["TEPH0100"] = "What the compiler is given is text; the generator's tests give that one something else.",
        ["TEPH0901"] = "A defect of the compiler; the generator's tests provoke one by other means.",
    };

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Mistake_is_reported_where_it_is(int number)
    {
        var @case = Cases[number];
        var findings = @case.Run();
        var all = $"{@case}\n{string.Join("\n", findings)}";
        var finding = findings.FirstOrDefault(finding => finding.Descriptor.Id == @case.Id);
        Assert.True(finding is not null, all);
        Assert.True(findings.Select(other => other.Descriptor.Id).Order().SequenceEqual(@case.Also.Append(@case.Id).Order()), all);
        if (@case.Place is { } place) Assert.True(place == (finding.Start.Line + 1, finding.Start.Column + 1), $"{place} was expected: {all}");
        Assert.True(finding.Message.Contains(@case.Says, StringComparison.Ordinal), all);
        Assert.True(finding.Span.Start >= 0 && finding.Span.End <= @case.Schema.Length, all);
        Assert.DoesNotContain("{0}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_what_a_writer_can_do_or_nobody_could() =>
        Assert.All(WritingCases.Silent, schema => Assert.DoesNotContain(Compiler.Findings(("test.ksy", schema)), finding => finding.Descriptor.Severity != DiagnosticSeverity.Warning));

    [Fact]
    public void Every_finding_of_the_catalogue_is_provoked()
    {
        var provoked = Cases.Select(@case => @case.Id).Concat(Unprovoked.Keys);
        Assert.Equal(Catalogue.Select(descriptor => descriptor.Id).Order(), provoked.Distinct().Order());
    }

    [Fact]
    public void Catalogue_has_each_number_once_and_in_form()
    {
        Assert.Equal(Catalogue.Length, Catalogue.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(Catalogue, descriptor =>
        {
            Assert.Matches("^TEPH0[1-9][0-9]{2}$", descriptor.Id);
            Assert.NotEmpty(descriptor.Title);
            Assert.False(descriptor.Title.EndsWith('.'), descriptor.Id);
        });
    }

    [Fact]
    public void All_mistakes_of_a_file_are_reported_at_once_and_in_order()
    {
        var lines = Compiler.Lines(("test.ksy", """
            meta:
              id: test
              endain: le
            seq:
              - id: a
                type: u4
              - id: b
                type: nothing
              - id: c
                size: a +
            instances:
              d:
                value: missing
            enums:
              e:
                1: one
                1: two
            """));
        Assert.Equal(
            [
                "test.ksy(3,3): error TEPH0301",
                "test.ksy(6,11): error TEPH0503",
                "test.ksy(8,11): error TEPH0403",
                "test.ksy(10,14): error TEPH0201",
                "test.ksy(13,12): error TEPH0406",
                "test.ksy(17,5): error TEPH0103",
            ],
            lines.Select(line => line[..line.IndexOf(": ", line.IndexOf("TEPH", StringComparison.Ordinal), StringComparison.Ordinal)]));
    }

    [Fact]
    public void One_mistake_is_reported_once_however_often_it_is_met()
    {
        var lines = Compiler.Lines(("test.ksy", """
            meta: {id: test}
            seq:
              - {id: a, type: nothing}
            instances:
              b: {value: a.x + 1}
              c: {value: b * 2}
              d: {value: 'c > 1 ? a : a'}
            """));
        Assert.Single(lines);
    }

    private static DiagnosticDescriptor[] Catalogue =>
        [.. typeof(DiagnosticCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static).Select(entry => entry.GetValue(null)).OfType<DiagnosticDescriptor>()];
}
