using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>The 15 parameters of an exception record; only the first <see cref="ExceptionRecord64.NumberParameters"/> mean something.</summary>
[InlineArray(Count)]
public struct ExceptionInformation
{
    /// <summary>The number of places (EXCEPTION_MAXIMUM_PARAMETERS, winnt.h).</summary>
    public const int Count = 15;

    private ulong _element0;
}
