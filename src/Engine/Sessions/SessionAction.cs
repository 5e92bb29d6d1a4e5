namespace Tephra.Engine;

/// <summary>What can be asked of a session, as far as its state decides whether it is allowed.</summary>
internal enum SessionAction
{
    /// <summary>AddDumpInformationFile.</summary>
    AddInformationFile,

    /// <summary>OpenDumpFile.</summary>
    Open,

    /// <summary>WaitForEvent.</summary>
    Wait,

    /// <summary>Everything that looks into the current target: memory, threads, modules, registers, events, requests.</summary>
    Query,

    /// <summary>GetDumpFile by an ordinary index: data of the open file, not of the event.</summary>
    QueryFiles,

    /// <summary>SetExecutionStatus.</summary>
    SetExecutionStatus,

    /// <summary>EndSession.</summary>
    End,

    /// <summary>WriteDumpFile.</summary>
    Write,
}
