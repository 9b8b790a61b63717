using System.Reflection;
using System.Reflection.Metadata;
using PaperGen.Names;

namespace PaperGen.Build;

/// <summary>
/// What an assembly's generated code calls papers: the constants of <c>Papers.Ids</c> are their members' names with their ids.
/// </summary>
internal sealed class PaperMembers
{
    private const string Papers = GeneratedNames.Papers;
    private const string Ids = "Ids";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The namespace of <c>Papers</c>; null if the assembly has no members.</summary>
    public string? Namespace { get; private set; }

    /// <summary>The name of a paper's member, or what its id would be as one.</summary>
    public string Of(string id) => _names.TryGetValue(id, out string? name) ? name : MemberName.OfId(id);

    public static PaperMembers Read(MetadataReader metadata)
    {
        var members = new PaperMembers();
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            if (type.GetDeclaringType() is not { IsNil: false } outer || !metadata.StringComparer.Equals(type.Name, Ids))
                continue;
            TypeDefinition papers = metadata.GetTypeDefinition(outer);
            if (!metadata.StringComparer.Equals(papers.Name, Papers) || !papers.GetDeclaringType().IsNil)
                continue;
            members.Namespace = metadata.GetString(papers.Namespace);
            members.Add(metadata, type);
        }
        return members;
    }

    private void Add(MetadataReader metadata, TypeDefinition ids)
    {
        foreach (FieldDefinitionHandle handle in ids.GetFields())
        {
            FieldDefinition field = metadata.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.Literal) == 0)
                continue;
            Constant constant = metadata.GetConstant(field.GetDefaultValue());
            if (constant.TypeCode != ConstantTypeCode.String)
                continue;
            BlobReader value = metadata.GetBlobReader(constant.Value);
            _names[value.ReadUTF16(value.Length)] = metadata.GetString(field.Name);
        }
    }
}
