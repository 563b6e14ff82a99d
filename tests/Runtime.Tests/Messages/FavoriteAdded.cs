using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Messages;

/// <summary>An event as the generator emits it, by hand: required, nullable, optional, also, accept.</summary>
internal sealed record FavoriteAdded : IEvent<FavoriteAdded>
{
    public required Uuid XivoUuid { get; init; }

    public required string? Source { get; init; }

    public required string SourceEntryId { get; init; }

    public long? Rank { get; init; }

    public JsonFields UnknownFields { get; init; }

    static EventDescriptor<FavoriteAdded> IEvent<FavoriteAdded>.Descriptor => FavoriteAddedDescriptor.Instance;
}

file sealed class FavoriteAddedDescriptor() : EventDescriptor<FavoriteAdded>(new EventMetadata
{
    Name = "favorite_added",
    Names = ["favorite_added"],
    RoutingKeyTemplate = "directory.favorite.created",
    BindingPatterns = ["directory.favorite.created"],
})
{
    public static readonly FavoriteAddedDescriptor Instance = new();

    public override Contract Contract => TestContract.Value;

    public override string NameOf(FavoriteAdded @event) => "favorite_added";

    public override void WriteRoutingKey(ref KeyWriter writer, FavoriteAdded @event) => writer.Literal("directory.favorite.created"u8);

    public override FavoriteAdded ReadData(ref Utf8JsonReader reader, string name)
    {
        JsonRead.StartObject(ref reader);
        Uuid xivoUuid = default;
        string? source = default;
        string? sourceEntryId = default;
        long? rank = default;
        ulong seen = 0;
        JsonFieldsBuilder unknown = default;

        while (JsonRead.NextField(ref reader, out var key))
        {
            switch (key.Length)
            {
                case 9 when JsonRead.Is(key, "xivo_uuid"u8):
                case 7 when JsonRead.Is(key, "xivo_id"u8):
                    xivoUuid = JsonRead.Uuid(ref reader);
                    seen |= 1UL << 0;
                    break;
                case 6 when JsonRead.Is(key, "source"u8):
                    source = JsonRead.IsNull(ref reader) ? null : JsonRead.String(ref reader);
                    seen |= 1UL << 1;
                    break;
                case 15 when JsonRead.Is(key, "source_entry_id"u8):
                    sourceEntryId = JsonRead.String(ref reader, "source_entry_id", JsonForms.Integer, ref unknown);
                    seen |= 1UL << 2;
                    break;
                case 4 when JsonRead.Is(key, "rank"u8):
                    rank = JsonRead.IsForm(ref reader, "rank", JsonForms.Null, ref unknown) ? null : JsonRead.Integer(ref reader, "rank", JsonForms.None, ref unknown);
                    break;
                default:
                    unknown.Read(ref reader, key);
                    break;
            }
        }

        if (seen != 0x7UL)
            throw JsonRead.Missing(ref reader, seen, "xivo_uuid", "source", "source_entry_id");

        return new FavoriteAdded
        {
            XivoUuid = xivoUuid,
            Source = source,
            SourceEntryId = sourceEntryId!,
            Rank = rank,
            UnknownFields = unknown.ToFields(),
        };
    }

    public override void WriteData(ref JsonSpanWriter writer, FavoriteAdded @event)
    {
        var value = @event;
        writer.Raw("{\"xivo_uuid\":"u8);
        writer.Uuid(value.XivoUuid);
        writer.Raw(",\"source\":"u8);
        writer.StringOrNull(value.Source);
        writer.Raw(",\"source_entry_id\":"u8);
        if (!writer.Form(value.UnknownFields, "source_entry_id", value.SourceEntryId))
            writer.String(value.SourceEntryId);
        if (value.Rank is { } rank)
        {
            writer.Raw(",\"rank\":"u8);
            if (!writer.Form(value.UnknownFields, "rank", rank))
                writer.Integer(rank);
        }
        else
        {
            writer.FormField(",\"rank\":"u8, value.UnknownFields, "rank");
        }

        writer.UnknownFields(value.UnknownFields, false);
        writer.Raw("}"u8);
    }
}
