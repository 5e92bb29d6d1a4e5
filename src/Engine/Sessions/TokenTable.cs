using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The handles by which a session knows the tokens a dump holds: numbers of its own, as the dump's may be equal or zero.</summary>
internal sealed class TokenTable
{
    private const ulong Step = 4; // handles of Windows are multiples of four

    private readonly Dictionary<ulong, TokenInfoList.Types.TokenInfo> _open = [];
    private ulong _last;

    /// <summary>Opens the token of a process or thread.</summary>
    /// <param name="list">The dump's tokens, or null.</param>
    /// <param name="id">The system's id of the process or thread.</param>
    /// <param name="handle">Receives the handle.</param>
    /// <returns>Whether the dump has such a token.</returns>
    public bool TryOpen(TokenInfoList? list, uint? id, out ulong handle)
    {
        handle = 0;
        TokenInfoList.Types.TokenInfo? token = id is null ? null : list?.Tokens.FirstOrDefault(token => token.TokenId == id);
        if (token is null)
            return false;
        handle = Add(token);
        return true;
    }

    /// <summary>Makes another handle of an open token.</summary>
    public bool TryDuplicate(ulong handle, out ulong duplicate)
    {
        duplicate = 0;
        if (!_open.TryGetValue(handle, out TokenInfoList.Types.TokenInfo? token))
            return false;
        duplicate = Add(token);
        return true;
    }

    /// <summary>The token behind a handle; null if it is not open.</summary>
    public TokenInfoList.Types.TokenInfo? Find(ulong handle) => _open.GetValueOrDefault(handle);

    /// <summary>Closes a handle.</summary>
    public bool Close(ulong handle) => _open.Remove(handle);

    private ulong Add(TokenInfoList.Types.TokenInfo token)
    {
        _last += Step;
        _open.Add(_last, token);
        return _last;
    }
}
