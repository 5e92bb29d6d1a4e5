namespace Tephra.Schema.Binding;

/// <summary>What netstandard2.0 lacks.</summary>
internal static class DictionaryExtensions
{
    public static TValue? GetValueOrNull<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key)
        where TValue : class =>
        dictionary.TryGetValue(key, out var value) ? value : null;
}
