namespace Tephra.Tests.Trees;

/// <summary>An object that holds one of its kind; as the generator would write it.</summary>
internal sealed class Link : KaitaiStruct<Link>
{
    private static readonly KaitaiMember[] Table =
    [
        new("number", KaitaiMemberKind.Field, "s4"),
        new("next", KaitaiMemberKind.Field, "link", HoldsObjects: true),
        new("links", KaitaiMemberKind.Field, "link[]", HoldsObjects: true),
        new("twice", KaitaiMemberKind.ValueInstance, "s4"),
    ];

    private KaitaiLazy<int> _twice;

    public int Number { get; set; }

    public Link? Next { get; set; }

    public KaitaiList<Link> Links { get; set; } = [];

    public int Twice => _twice.TryGet(out var value) ? value : _twice.Set(checked(Number * 2));

    protected internal override ReadOnlySpan<KaitaiMember> M_Members => Table;

    public static Link Chain(int length)
    {
        var first = new Link();
        var last = first;
        for (var i = 1; i < length; i++) last = last.Next = new Link { Number = i };
        return first;
    }

    public object? ValueOf(int member) => M_Value(member);

    public object? TouchedOf(int member) => M_Touched(member);

    public void Forget() => M_Forget();

    public override void M_Read(ref KaitaiReader reader) => Number = reader.ReadU1();

    protected internal override object? M_Value(int member) => member switch
    {
        0 => Number,
        1 => Next,
        2 => Links,
        3 => Twice,
        _ => base.M_Value(member),
    };

    protected internal override object? M_Touched(int member) => member switch
    {
        3 => _twice.TryGet(out var value) ? value : null,
        _ => M_Value(member),
    };

    protected internal override void M_Forget() => _twice.Forget();

    protected internal override void M_CopyChildren(KaitaiStruct original, KaitaiCopier copier)
    {
        Next = copier.Copy(Next);
        Links = copier.Copy(Links);
    }

    protected internal override void M_MapReferences(KaitaiStruct original, KaitaiCopier copier) => _twice = copier.Map(in ((Link)original)._twice);
}
