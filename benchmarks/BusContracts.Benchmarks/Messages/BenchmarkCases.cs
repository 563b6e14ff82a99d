using BusContracts.Benchmarks.Peers;
using Wazo.Bus;

namespace BusContracts.Benchmarks;

/// <summary>The four messages that every figure of the codec is a geometric mean over.</summary>
internal static class BenchmarkCases
{
    public static BenchmarkCase[] All { get; } =
    [
        new BenchmarkCase<CallCreated, RecordMessage<RecordCallCreated>, ClassMessage<ClassCallCreated>, WrittenMessage<WrittenCallCreated>>(
            BenchmarkBodies.CallCreated, "calls.call.created", RecordPeers.Default.CallCreated, ClassPeers.Default.CallCreated, WrittenPeers.Default.CallCreated),
        new BenchmarkCase<FavoriteAdded, RecordMessage<RecordFavoriteAdded>, ClassMessage<ClassFavoriteAdded>, WrittenMessage<WrittenFavoriteAdded>>(
            BenchmarkBodies.FavoriteAdded, "directory.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.favorite.created", RecordPeers.Default.FavoriteAdded, ClassPeers.Default.FavoriteAdded, WrittenPeers.Default.FavoriteAdded),
        new BenchmarkCase<AmiEvent, RecordMessage<Dictionary<string, string>>, ClassMessage<Dictionary<string, string>>, WrittenMessage<Dictionary<string, string>>>(
            BenchmarkBodies.QueueMemberStatus, "ami.QueueMemberStatus", RecordPeers.Default.QueueMemberStatus, ClassPeers.Default.QueueMemberStatus, WrittenPeers.Default.QueueMemberStatus),
        new BenchmarkCase<UserVoicemailMessageCreated, RecordMessage<RecordVoicemailCreated>, ClassMessage<ClassVoicemailCreated>, WrittenMessage<WrittenVoicemailCreated>>(
            BenchmarkBodies.VoicemailCreated, "voicemails.messages.created", RecordPeers.Default.VoicemailCreated, ClassPeers.Default.VoicemailCreated, WrittenPeers.Default.VoicemailCreated),
    ];
}
