using Mono.Cecil;

// AssemblyRenamer SOURCE.dll DESTINATION.dll: writes SOURCE under the identity that DESTINATION's name says, without a strong name.
var (source, destination) = (args[0], args[1]);
using var assembly = AssemblyDefinition.ReadAssembly(source);
assembly.Name.Name = Path.GetFileNameWithoutExtension(destination);
assembly.Name.PublicKey = [];
assembly.Name.HasPublicKey = false;
assembly.MainModule.Name = Path.GetFileName(destination);
assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;

// Written beside and moved: a build that runs at the same time never sees half a file, and the same input gives the same bytes.
var temporary = $"{destination}.{Guid.NewGuid():N}";
assembly.Write(temporary, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
File.Move(temporary, destination, overwrite: true);
