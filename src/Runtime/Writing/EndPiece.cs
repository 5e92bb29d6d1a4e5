namespace Tephra;

/// <summary>A piece of a stream that stands where the stream's end says.</summary>
/// <param name="Writer">What it was written through.</param>
/// <param name="Start">Where it stands if the stream has the size it was told to have.</param>
/// <param name="FromEnd">Bytes from its start to the end of the stream.</param>
/// <param name="Parts">Its bytes.</param>
internal sealed record EndPiece(KaitaiWriter Writer, long Start, long FromEnd, List<OutputPart> Parts);
