using System.Collections.Concurrent;
using System.Globalization;

namespace Tephra.Engine;

/// <summary>Images of a dump's modules, looked for in folders when memory of a module is asked for that is not in the dump. Safe to use from many threads.</summary>
/// <param name="modules">The loaded modules.</param>
/// <param name="folders">Where to look: folders of images, or of a symbol server's layout (name, stamp with size, name).</param>
/// <param name="isAllowed">Whether further images may be mapped; those that are stay so.</param>
internal sealed class ModuleImages(IReadOnlyList<TargetModule> modules, IReadOnlyList<string> folders, Func<bool> isAllowed)
{
    private readonly TargetModule[] _modules = [.. modules.OrderBy(module => module.Base.Value)];
    private readonly ConcurrentDictionary<TargetModule, MappedImage?> _images = new(ReferenceEqualityComparer.Instance);

    /// <summary>Copies bytes of the image of the module that holds an address, up to what its program could write to.</summary>
    /// <param name="address">The address.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <returns>How many there were.</returns>
    public int Read(VirtualAddress address, Span<byte> destination)
    {
        TargetModule? module = Find(address);
        return module is null ? 0 : Map(module)?.Read(address.Value - module.Base.Value, destination) ?? 0;
    }

    /// <summary>The file that was mapped for a module; null if none is.</summary>
    public string? GetMappedName(TargetModule module) => _images.TryGetValue(module, out MappedImage? image) ? image?.Path : null;

    /// <summary>The files that were mapped so far, by the addresses of their modules.</summary>
    /// <param name="all">Whether those of all other modules are looked for first.</param>
    public IReadOnlyList<string> GetPaths(bool all) =>
        [.. _modules.Select(module => all ? Map(module)?.Path : GetMappedName(module)).OfType<string>().Distinct()];

    private TargetModule? Find(VirtualAddress address)
    {
        int low = 0, high = _modules.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (_modules[middle].Contains(address))
                return _modules[middle];
            if (_modules[middle].Base < address)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    private MappedImage? Map(TargetModule module)
    {
        if (_images.TryGetValue(module, out MappedImage? image))
            return image;
        return isAllowed() ? _images.GetOrAdd(module, Search) : null;
    }

    private MappedImage? Search(TargetModule module)
    {
        string name = (module.Name ?? "")[((module.Name ?? "").LastIndexOfAny(['\\', '/']) + 1)..];
        if (name.Length == 0 || name is "." or "..")
            return null;
        string key = string.Create(CultureInfo.InvariantCulture, $"{module.TimeDateStamp:X8}{module.Size:x}");
        foreach (string folder in folders)
        {
            if (MappedImage.TryOpen(Path.Combine(folder, name), module) is { } plain)
                return plain;
            if (MappedImage.TryOpen(Path.Combine(folder, name, key, name), module) is { } stored)
                return stored;
        }

        return null;
    }
}
