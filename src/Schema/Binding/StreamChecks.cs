using Tephra.Schema.Diagnostics;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>Whether a type that says it describes numbered streams can be made by whoever knows no more than the number.</summary>
internal static class StreamChecks
{
    public static void Check(BindingSession session, TypeSymbol root)
    {
        if (root.Syntax.Stream is not { } stream) return;
        var parameters = root.Syntax.Parameters;
        if (parameters.All(parameter => parameter.Id.Value == "file" && session.MemberTypes.Of(root.Members["file"]).Type is IoType or UnknownType)) return;
        root.Schema.Bag.Report(DiagnosticCatalogue.StreamParameters, stream.Span);
    }
}
