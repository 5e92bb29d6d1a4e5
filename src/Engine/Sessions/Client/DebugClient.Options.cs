namespace Tephra.Engine;

/// <content>Options of the engine (IDebugControl), and where images of modules are (IDebugSymbols).</content>
public sealed partial class DebugClient
{
    private readonly List<string> _imageFolders = [];
    private DebugEngineOptions _options;

    /// <summary>The engine's options. May be asked at any time from any thread, as may the other methods of options.</summary>
    /// <param name="options">Receives the options.</param>
    public int GetEngineOptions(out DebugEngineOptions options)
    {
        options = _options;
        return HResult.Ok;
    }

    /// <summary>Turns options on.</summary>
    /// <param name="options">The options.</param>
    /// <returns>S_OK, or E_INVALIDARG, with nothing changed, for a bit that is no option.</returns>
    public int AddEngineOptions(DebugEngineOptions options) => ChangeOptions(old => old | options);

    /// <summary>Turns options off, but for <see cref="DebugEngineOptions.DebuggingSensitiveData"/>, which stays on; bits that are no options don't matter.</summary>
    /// <param name="options">The options.</param>
    public int RemoveEngineOptions(DebugEngineOptions options) => ChangeOptions(old => old & ~options);

    /// <summary>Turns exactly these options on; <see cref="DebugEngineOptions.DebuggingSensitiveData"/> stays on where it was.</summary>
    /// <param name="options">The options.</param>
    /// <returns>S_OK, or E_INVALIDARG, with nothing changed, for a bit that is no option.</returns>
    public int SetEngineOptions(DebugEngineOptions options) => ChangeOptions(_ => options);

    /// <summary>
    /// Lets image files stand in for memory of modules that a user-mode dump does not hold. Only an image whose stamp and size are those of the module is
    /// taken, and of that only what the program could not write to.
    /// </summary>
    /// <param name="path">Folders with <c>;</c> between them, of images or of a symbol server's layout; empty for none, which is what a client begins with.</param>
    public int SetImagePath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!IsUsable)
            return HResult.Unexpected;
        _imageFolders.Clear();
        _imageFolders.AddRange(path.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        for (int i = 0; i < _delivered; i++)
            UseImages(_systems[i]);
        _callbacks.SymbolsChanged(DebugSymbolChanges.Paths, 0);
        return HResult.Ok;
    }

    /// <summary>Where image files are looked for.</summary>
    /// <param name="buffer">Receives the folders with <c>;</c> between them, and a terminator; may be empty.</param>
    /// <param name="pathSize">Receives the size in characters with the terminator.</param>
    public int GetImagePath(Span<char> buffer, out uint pathSize)
    {
        pathSize = 0;
        return IsUsable ? CopyText(string.Join(';', _imageFolders), buffer, out pathSize) : HResult.Unexpected;
    }

    private int ChangeOptions(Func<DebugEngineOptions, DebugEngineOptions> change)
    {
        DebugEngineOptions before, options;
        do
        {
            // Other threads may change options too, and none of them may lose the one that is never cleared.
            before = _options;
            options = change(before);
            if ((options & ~DebugEngineOptions.All) != 0)
                return HResult.InvalidArgument;
            options |= before & DebugEngineOptions.DebuggingSensitiveData;
        }
        while (Interlocked.CompareExchange(ref _options, options, before) != before);

        // Callbacks are called on their client's thread alone.
        if (before != options && IsUsable)
            _callbacks.EngineChanged(DebugEngineChanges.EngineOptions, (ulong)options);
        return HResult.Ok;
    }

    private void UseImages(EngineSystem system) =>
        system.UseImages(_imageFolders.Count == 0 || system.Target.Class != DebugClass.UserWindows
            ? null
            : new ModuleImages(system.Target.Modules, [.. _imageFolders], () => (_options & DebugEngineOptions.DisallowImageFileMapping) == 0));
}
