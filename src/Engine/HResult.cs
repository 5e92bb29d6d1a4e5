namespace Tephra.Engine;

/// <summary>The results that the DbgEng-like methods return. Names and values as in winerror.h and dbgeng.h's documentation.</summary>
public static class HResult
{
    /// <summary>Done (S_OK).</summary>
    public const int Ok = 0;

    /// <summary>Done, with a partial result: a buffer was too small, or the answer to a question is no (S_FALSE).</summary>
    public const int False = 1;

    /// <summary>Not implemented (E_NOTIMPL).</summary>
    public const int NotImplemented = unchecked((int)0x80004001);

    /// <summary>What was looked for was not found (E_NOINTERFACE).</summary>
    public const int NoInterface = unchecked((int)0x80004002);

    /// <summary>Could not be done (E_FAIL).</summary>
    public const int Fail = unchecked((int)0x80004005);

    /// <summary>Was interrupted before it began (E_PENDING).</summary>
    public const int Pending = unchecked((int)0x8000000A);

    /// <summary>The target is not accessible, or the engine is in the wrong state (E_UNEXPECTED).</summary>
    public const int Unexpected = unchecked((int)0x8000FFFF);

    /// <summary>Already executing, or refused (E_ACCESSDENIED).</summary>
    public const int AccessDenied = unchecked((int)0x80070005);

    /// <summary>Out of memory (E_OUTOFMEMORY).</summary>
    public const int OutOfMemory = unchecked((int)0x8007000E);

    /// <summary>An argument is wrong (E_INVALIDARG).</summary>
    public const int InvalidArgument = unchecked((int)0x80070057);

    /// <summary>HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND).</summary>
    public const int FileNotFound = unchecked((int)0x80070002);

    /// <summary>HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND).</summary>
    public const int PathNotFound = unchecked((int)0x80070003);

    /// <summary>HRESULT_FROM_WIN32(ERROR_READ_FAULT): the first byte asked for is not in the dump.</summary>
    public const int ReadFault = unchecked((int)0x8007001E);

    /// <summary>HRESULT_FROM_WIN32(ERROR_FILE_EXISTS): the file is there, and is not to be overwritten.</summary>
    public const int FileExists = unchecked((int)0x80070050);

    /// <summary>HRESULT_FROM_WIN32(ERROR_DISK_FULL).</summary>
    public const int DiskFull = unchecked((int)0x80070070);

    /// <summary>HRESULT_FROM_WIN32(ERROR_FILE_TOO_LARGE): more than the format, or the system, lets a file have.</summary>
    public const int FileTooLarge = unchecked((int)0x800700DF);

    /// <summary>HRESULT_FROM_WIN32(ERROR_PARTIAL_COPY): memory that was asked for is not wholly in the dump.</summary>
    public const int PartialCopy = unchecked((int)0x8007012B);

    /// <summary>HRESULT_FROM_WIN32(ERROR_NESTING_NOT_ALLOWED): a wait from inside an event callback.</summary>
    public const int NestingNotAllowed = unchecked((int)0x800700D7);

    /// <summary>HRESULT_FROM_WIN32(ERROR_FILE_CORRUPT): a dump by its signature, but its header or directory can't be read.</summary>
    public const int FileCorrupt = unchecked((int)0x80070570);

    /// <summary>HRESULT_FROM_NT(STATUS_MAPPED_FILE_SIZE_ZERO): the file is empty.</summary>
    public const int FileEmpty = unchecked((int)0xD000011E);

    /// <summary>HRESULT_FROM_NT(STATUS_NO_MORE_ENTRIES): a search found nothing.</summary>
    public const int NoMoreEntries = unchecked((int)0x9000001A);

    /// <summary>HRESULT_FROM_NT(STATUS_NO_PAGEFILE): a page of a kernel dump is not in memory, and nowhere else it could be read from.</summary>
    public const int NoPageFile = unchecked((int)0xD0000147);

    /// <summary>Whether a result stands for success (S_OK and S_FALSE do).</summary>
    /// <param name="result">The result to test.</param>
    public static bool Succeeded(int result) => result >= 0;

    /// <summary>The result's name where it has one here, else its number.</summary>
    /// <param name="result">The result to describe.</param>
    public static string Describe(int result) => result switch
    {
        Ok => "S_OK",
        False => "S_FALSE",
        NotImplemented => "E_NOTIMPL",
        NoInterface => "E_NOINTERFACE (not found, or not recognised)",
        Fail => "E_FAIL",
        Unexpected => "E_UNEXPECTED (no accessible target, or the wrong moment)",
        AccessDenied => "E_ACCESSDENIED",
        OutOfMemory => "E_OUTOFMEMORY",
        InvalidArgument => "E_INVALIDARG",
        FileNotFound => "ERROR_FILE_NOT_FOUND",
        PathNotFound => "ERROR_PATH_NOT_FOUND",
        ReadFault => "ERROR_READ_FAULT (not in the dump)",
        FileExists => "ERROR_FILE_EXISTS",
        DiskFull => "ERROR_DISK_FULL",
        FileTooLarge => "ERROR_FILE_TOO_LARGE",
        PartialCopy => "ERROR_PARTIAL_COPY (not wholly in the dump)",
        NestingNotAllowed => "ERROR_NESTING_NOT_ALLOWED",
        FileCorrupt => "ERROR_FILE_CORRUPT",
        FileEmpty => "STATUS_MAPPED_FILE_SIZE_ZERO (empty file)",
        NoMoreEntries => "STATUS_NO_MORE_ENTRIES (not found)",
        NoPageFile => "STATUS_NO_PAGEFILE (not in memory)",
        _ => $"0x{result:X8}",
    };
}
