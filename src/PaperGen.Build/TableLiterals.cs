using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using PaperGen.CompilerServices;

namespace PaperGen.Build;

/// <summary>
/// The table of papers as it stands in compiled code: string literals of the generated <c>Papers</c>, or of the class nested in it if one literal is not enough.
/// </summary>
internal sealed class TableLiterals
{
    private const string Class = "Papers";
    private const string NestedClass = "__Table";
    // A chunk is in the method of its group, if it is alone in it, else in a method of its own in a class of the group's.
    private const string GroupMethod = "Chunks";
    private const string ChunkMethod = "Chunk";

    private static readonly OpCode[] s_oneByte = new OpCode[0x100];
    private static readonly OpCode[] s_twoBytes = new OpCode[0x100];

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;

    static TableLiterals()
    {
        foreach (System.Reflection.FieldInfo field in typeof(OpCodes).GetFields())
        {
            if (field.GetValue(null) is OpCode code)
                (code.Size == 1 ? s_oneByte : s_twoBytes)[(byte)code.Value] = code;
        }
    }

    private TableLiterals(PEReader image, MetadataReader metadata)
    {
        _image = image;
        _metadata = metadata;
    }

    /// <summary>The paths of the digests, as the table's constructor takes them.</summary>
    public string DigestPaths { get; private set; } = "";

    public List<string> Chunks { get; } = [];

    /// <summary>The literals of an assembly; null if it has no table.</summary>
    public static TableLiterals? Read(PEReader image, MetadataReader metadata)
    {
        var literals = new TableLiterals(image, metadata);
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            if (!type.IsNested && metadata.StringComparer.Equals(type.Name, Class) && literals.Read(type))
                return literals;
        }
        return null;
    }

    private bool Read(TypeDefinition papers)
    {
        if (ReadConstructor(papers, ".cctor"))
            return true;
        foreach (TypeDefinitionHandle handle in papers.GetNestedTypes())
        {
            TypeDefinition nested = _metadata.GetTypeDefinition(handle);
            if (!_metadata.StringComparer.Equals(nested.Name, NestedClass) || !ReadConstructor(nested, ".ctor"))
                continue;
            var literals = new Dictionary<string, string>();
            AddLiterals(nested, GroupMethod, literals);
            foreach (TypeDefinitionHandle group in nested.GetNestedTypes())
                AddLiterals(_metadata.GetTypeDefinition(group), ChunkMethod, literals);
            for (int i = 1; literals.TryGetValue(i.ToString(System.Globalization.CultureInfo.InvariantCulture), out string? chunk); i++)
                Chunks.Add(chunk);
            return true;
        }
        return false;
    }

    /// <summary>Finds the call of the table's constructor: the two literals loaded before it are the paths and the first chunk.</summary>
    private bool ReadConstructor(TypeDefinition type, string name)
    {
        if (Method(type, name) is not { } body)
            return false;
        string? last = null;
        string? beforeLast = null;
        foreach (Instruction instruction in Instructions(body))
        {
            if (instruction.Code == OpCodes.Ldstr)
            {
                (beforeLast, last) = (last, instruction.Text);
            }
            else if ((instruction.Code == OpCodes.Newobj || instruction.Code == OpCodes.Call) && beforeLast is not null && AssemblyImage.IsConstructorOf(_metadata, instruction.Method, nameof(CatalogTable)))
            {
                DigestPaths = beforeLast;
                Chunks.Add(last!);
                return true;
            }
        }
        return false;
    }

    /// <summary>Adds the literals of a type's methods that have one, by what stands in the methods' names behind a prefix.</summary>
    private void AddLiterals(TypeDefinition type, string prefix, Dictionary<string, string> literals)
    {
        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            MethodDefinition method = _metadata.GetMethodDefinition(handle);
            string name = _metadata.GetString(method.Name);
            if (name.StartsWith(prefix, StringComparison.Ordinal) && method.RelativeVirtualAddress != 0
                && Instructions(_image.GetMethodBody(method.RelativeVirtualAddress)).FirstOrDefault(static instruction => instruction.Code == OpCodes.Ldstr).Text is { } literal)
                literals[name.Substring(prefix.Length)] = literal;
        }
    }

    private MethodBodyBlock? Method(TypeDefinition type, string name)
    {
        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            MethodDefinition method = _metadata.GetMethodDefinition(handle);
            // A reference assembly has methods without code.
            if (_metadata.StringComparer.Equals(method.Name, name) && method.RelativeVirtualAddress != 0)
                return _image.GetMethodBody(method.RelativeVirtualAddress);
        }
        return null;
    }

    private IEnumerable<Instruction> Instructions(MethodBodyBlock body)
    {
        byte[] il = body.GetILBytes() ?? [];
        for (int i = 0; i < il.Length;)
        {
            OpCode code = il[i] == 0xFE && i + 1 < il.Length ? s_twoBytes[il[++i]] : s_oneByte[il[i]];
            i++;
            int operand = i + 4 <= il.Length ? BitConverter.ToInt32(il, i) : 0;
            yield return new Instruction(
                code,
                code == OpCodes.Ldstr ? _metadata.GetUserString(MetadataTokens.UserStringHandle(operand & 0xFFFFFF)) : null,
                code.OperandType == OperandType.InlineMethod ? MetadataTokens.EntityHandle(operand) : default);
            i += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * operand),
                _ => 4,
            };
        }
    }

    private readonly record struct Instruction(OpCode Code, string? Text, EntityHandle Method);
}
