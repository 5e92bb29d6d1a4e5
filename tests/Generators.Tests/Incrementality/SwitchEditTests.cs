using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Incrementality;

/// <summary>What a switch asks of its cases runs nothing again in schemas that do not depend on it.</summary>
public class SwitchEditTests
{
    private const string Shapes = """
        meta: {id: shapes}
        seq:
          - {id: kind, type: u1}
          - {id: body, type: {switch-on: kind, cases: {1: one, _: two}}}
        types:
          one: {seq: [{id: x, type: u1}]}
          two: {seq: [{id: x, type: u1}]}
        """;

    private const string User = """
        meta: {id: user, imports: [shapes]}
        seq:
          - {id: shapes, type: shapes}
          - {id: mixed, type: {switch-on: 1, cases: {1: 'shapes::one', 2: u1}}}
        instances:
          body: {value: shapes.body}
        """;

    [Fact]
    public void What_the_cases_have_in_common_is_no_matter_of_importing_schemas() =>
        AssertRuns("shapes.ksy", "two: {seq: [{id: x, type: u1}]}", "two: {seq: [{id: x, type: s1}]}", "Parse shapes; Gather shapes user; Compile shapes; Schema shapes; Emit shapes");

    [Fact]
    public void Whether_the_cases_share_an_interface_is_one() =>
        AssertRuns("shapes.ksy", "_: two", "_: one", "Parse shapes; Gather shapes user; Compile shapes user; Schema shapes user; Emit shapes user");

    [Fact]
    public void A_case_of_another_schema_changes_nothing_there() =>
        AssertRuns("user.ksy", "2: u1", "2: 'shapes::two'", "Parse user; Gather user; Compile user; Schema user; Emit user");

    private static void AssertRuns(string file, string old, string text, string expected)
    {
        var host = new GeneratorHost([("shapes.ksy", Shapes), ("user.ksy", User)]);
        Assert.Empty(host.Run().Diagnostics);
        host.Edit(file, old, text);
        Assert.Equal(expected, StepLog.Changes(host.Run()));
    }
}
