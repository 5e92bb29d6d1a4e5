namespace Tephra.Schema.Yaml;

/// <summary>Leaves the reader after a finding that makes the rest of the file pointless; never leaves <see cref="YamlReader.Read"/>.</summary>
internal sealed class ReadAbandonedException : Exception;
