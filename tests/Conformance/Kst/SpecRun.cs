using System.Reflection;
using System.Runtime.Loader;

namespace Tephra.Conformance.Kst;

/// <summary>Runs a compiled spec: reads the bytes and asks for each value.</summary>
internal sealed class SpecRun(Spec spec, CompiledSpec compiled)
{
    /// <summary>What does not hold.</summary>
    public IEnumerable<string> Run(byte[] bytes)
    {
        var context = new AssemblyLoadContext(spec.Id, isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(new MemoryStream(compiled.Assembly!));
            var type = assembly.GetType(compiled.ClassName, throwOnError: true)!;
            return [.. Run((KaitaiStruct)Activator.CreateInstance(type)!, bytes)];
        }
        finally
        {
            context.Unload();
        }
    }

    private IEnumerable<string> Run(KaitaiStruct root, byte[] bytes)
    {
        var error = Read(root, bytes);
        if (spec.Exception is not null)
        {
            if (ErrorComparison.Difference(spec.Exception, error) is { } difference) yield return difference;
        }
        else if (error is not null && !(compiled.IsDebug && spec.Assertions.Count > 0))
        {
            yield return $"reading failed: {error.GetType().Name}: {error.Message}";
            yield break;
        }

        for (var i = 0; i < spec.Assertions.Count; i++)
        {
            if (Check(root, i) is { } failure) yield return $"{spec.Assertions[i].Actual}: {failure}";
        }
    }

    private static Exception? Read(KaitaiStruct root, byte[] bytes)
    {
        var io = new KaitaiStream(ByteSource.FromMemory(bytes));
        root.M_Attach(io, parent: null, root: null);
        try
        {
            var reader = io.OpenReader(0);
            try
            {
                root.M_Read(ref reader);
                reader.Sync();
            }
            finally
            {
                reader.Close();
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private string? Check(KaitaiStruct root, int index)
    {
        var assertion = spec.Assertions[index];
        // What did not compile was reported when it was compiled.
        if (Method(root, $"M_Actual{index}") is not { } actual) return null;
        var expected = assertion.Expected is null ? null : Method(root, $"M_Expected{index}");
        if (assertion.Expected is not null && expected is null) return null;
        object? value;
        try
        {
            value = actual();
        }
        catch (Exception exception)
        {
            return assertion.Exception is null
                ? $"getting it failed: {exception.GetType().Name}: {exception.Message}"
                : ErrorComparison.Difference(assertion.Exception, exception);
        }

        return assertion.Exception is { } stated
            ? $"{stated} expected, it is {ValueText.Of(value)}"
            : ValueComparison.Difference(value, expected?.Invoke());
    }

    private static Func<object?>? Method(KaitaiStruct root, string name) =>
        root.GetType().GetMethod(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)?.CreateDelegate<Func<object?>>(root);
}
