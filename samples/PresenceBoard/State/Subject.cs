using BusContracts;

namespace PresenceBoard.State;

/// <summary>What the board has rows of.</summary>
internal enum SubjectKind
{
    Agent,
    Endpoint,
    User,
}

/// <summary>Whose state it is. Agents and devices are numbered by each server for itself, so the server is part of their name.</summary>
internal readonly record struct Subject : IComparable<Subject>
{
    private Subject(SubjectKind kind, string id, string server)
    {
        Kind = kind;
        Id = id;
        Server = server;
    }

    public SubjectKind Kind { get; }

    public string Id { get; }

    /// <summary>The uuid of the server; empty for users, who have a uuid of their own, and where a message does not say it.</summary>
    public string Server { get; }

    public static Subject Agent(long id, Uuid? server) => new(SubjectKind.Agent, $"{id}", $"{server}");

    public static Subject Endpoint(long id, Uuid? server) => new(SubjectKind.Endpoint, $"{id}", $"{server}");

    public static Subject User(Uuid uuid) => new(SubjectKind.User, uuid.ToString(), "");

    /// <summary>By kind, and numbers by their value: the shorter is the smaller.</summary>
    public int CompareTo(Subject other) =>
        (Kind.CompareTo(other.Kind), Id.Length.CompareTo(other.Id.Length), string.CompareOrdinal(Id, other.Id)) switch
        {
            (not 0 and var byKind, _, _) => byKind,
            (_, not 0 and var byLength, _) => byLength,
            (_, _, not 0 and var byId) => byId,
            _ => string.CompareOrdinal(Server, other.Server),
        };

    /// <summary>The id, and the beginning of the server's uuid.</summary>
    public override string ToString() => Server.Length == 0 ? Id : $"{Id}@{Server[..Math.Min(8, Server.Length)]}";
}
