using System.Globalization;
using System.Text;

namespace PaperGen.Tool.LanguageServer.Protocol;

/// <summary>
/// Reads messages as the protocol frames them: headers, an empty line, and as many bytes as <c>Content-Length</c> says. Bytes that are no
/// header are passed over until one comes.
/// </summary>
/// <param name="stream">Where they come from.</param>
internal sealed class MessageReader(Stream stream)
{
    /// <summary>More than any client sends; a larger number is a damaged header, and nobody waits for that many bytes.</summary>
    private const int MaxLength = 256 * 1024 * 1024;

    /// <summary>A longer line is no header.</summary>
    private const int MaxHeader = 1024;

    private const string LengthHeader = "Content-Length:";

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _position;
    private int _end;

    /// <summary>The content of the next message, in UTF-8; null at the end.</summary>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        int length = -1;
        while (await ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (line.Length == 0 && length >= 0)
                return await ReadContentAsync(length, cancellation).ConfigureAwait(false);
            // Behind a damaged message its rest and the next header may be in one line.
            int header = line.LastIndexOf(LengthHeader, StringComparison.OrdinalIgnoreCase);
            if (header >= 0)
                length = Length(line.AsSpan(header + LengthHeader.Length).Trim());
            else if (!line.Contains(':', StringComparison.Ordinal))
                length = -1;
        }
        return null;
    }

    private static int Length(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= MaxLength ? length : -1;

    private async Task<byte[]?> ReadContentAsync(int length, CancellationToken cancellation)
    {
        byte[] content = new byte[length];
        int filled = Math.Min(length, _end - _position);
        _buffer.AsSpan(_position, filled).CopyTo(content);
        _position += filled;
        while (filled < length)
        {
            int read = await stream.ReadAsync(content.AsMemory(filled), cancellation).ConfigureAwait(false);
            if (read == 0)
                return null;
            filled += read;
        }
        return content;
    }

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    private async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_position == _end)
            {
                _position = 0;
                _end = await stream.ReadAsync(_buffer, cancellation).ConfigureAwait(false);
                if (_end == 0)
                    return null;
            }
            byte next = _buffer[_position++];
            if (next == '\n')
                return line.ToString();
            // Of a line that is no header only the end may be one.
            if (line.Length == MaxHeader)
                line.Remove(0, MaxHeader / 2);
            if (next != '\r')
                line.Append((char)next);
        }
    }
}
