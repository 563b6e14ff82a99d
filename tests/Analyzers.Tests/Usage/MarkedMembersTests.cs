using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>Every place where a member that is marked as a text of the bus gets its text, shown by a routing key that no event has.</summary>
public static class MarkedMembersTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""[RoutingKey] string Key => {|BUS2001:"calls.call.craeted"|};""")]
        [InlineData("""[RoutingKey] string Key { get => {|BUS2001:"calls.call.craeted"|}; }""")]
        [InlineData("""[RoutingKeyAttribute] static string Key { get { return {|BUS2001:"calls.call.craeted"|}; } }""")]
        [InlineData("""[Obsolete, BusContracts.Annotations.RoutingKey] string Key => {|BUS2001:"calls.call.craeted"|};""")]
        [InlineData("""[RoutingKey] string Key { get { if (Flag) return {|BUS2001:"calls.call.craeted"|}; Func<string> other = () => { return "calls"; }; return "calls.call.created"; } }""")]
        [InlineData("""[RoutingKey] string Key => Flag ? {|BUS2001:"calls.call.craeted"|} : "calls.call.created";""")]
        [InlineData("""[RoutingKey] string this[int number] => {|BUS2001:"calls.call.craeted"|};""")]
        [InlineData("""[BindingPattern] string Pattern => {|BUS2002:"calls.*"|};""")]
        [InlineData("""[EventName] string Name => {|BUS2008:"call_craeted"|};""")]
        [InlineData("""[property: RoutingKey] string Key => {|BUS2001:"calls.call.craeted"|};""")]
        public Task What_a_property_gives(string member) => VerifyAsync(member);

        [Theory]
        [InlineData("""void Publish([RoutingKey] string key = {|BUS2001:"calls.call.craeted"|}) { }""")]
        [InlineData("""Service([RoutingKey] string key = {|BUS2001:"calls.call.craeted"|}) { }""")]
        [InlineData("""delegate void Publish([RoutingKey] string key = {|BUS2001:"calls.call.craeted"|});""")]
        [InlineData("""interface IPublisher { void Publish([RoutingKey] string key = {|BUS2001:"calls.call.craeted"|}); }""")]
        [InlineData("""record Told([RoutingKey] string Key = {|BUS2001:"calls.call.craeted"|});""")]
        public Task What_a_parameter_is_left_to(string member) => VerifyAsync(member);

        [Theory]
        [InlineData("""Publish({|BUS2001:"calls.call.craeted"|});""")]
        [InlineData("""Publish("calls.call.created", {|BUS2001:"calls.call.craeted"|});""")]
        [InlineData("""Publish(new[] { "calls.call.created", {|BUS2001:"calls.call.craeted"|} });""")]
        [InlineData("""Publish(["calls.call.created", {|BUS2001:"calls.call.craeted"|}]);""")]
        [InlineData("""string[] keys = ["calls.call.created", {|BUS2001:"calls.call.craeted"|}]; Publish(keys);""")]
        [InlineData("""Send(["calls.call.created", {|BUS2001:"calls.call.craeted"|}]);""")]
        [InlineData("""Send(new[] { {|BUS2001:"calls.call.craeted"|} });""")]
        [InlineData("""Send(new List<string> { "calls.call.created", {|BUS2001:"calls.call.craeted"|} });""")]
        [InlineData("""Keys = ["calls.call.created", {|BUS2001:"calls.call.craeted"|}];""")]
        [InlineData("""_ = new Service { Keys = new[] { {|BUS2001:"calls.call.craeted"|} } };""")]
        public Task Each_text_of_several(string statements) => VerifyAsync(
            """
            [RoutingKey] string[] Keys { get; set; } = ["calls.call.created", {|BUS2001:"calls.call.over"|}];
            [RoutingKey] static readonly List<string> Known = new() { {|BUS2001:"calls.call.over"|} };
            [RoutingKey] static IEnumerable<string> Some => [{|BUS2001:"calls.call.over"|}];
            void Publish([RoutingKey] params string[] keys) { }
            void Send([RoutingKey] IReadOnlyCollection<string> keys) { }
            """,
            statements);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""string Key => "calls.call.craeted";""")]
        [InlineData("""[RoutingKey] string Key => "calls.call.created";""")]
        [InlineData("""[RoutingKey] string Key => Environment.NewLine;""")]
        [InlineData("""[RoutingKey] string Key { get; }""")]
        [InlineData("""[RoutingKey] string Key { set { } }""")]
        [InlineData("""[RoutingKey] string Key { get { return Make(); string Make() { return "calls.call.craeted"; } } }""")]
        [InlineData("""[Obsolete("calls.call.craeted")] string Key => "calls.call.craeted";""")]
        [InlineData("""class RoutingKeyAttribute : Attribute { } [RoutingKey] string Key => "calls.call.craeted";""")]
        [InlineData("""[RoutingKey] int Number => 7;""")]
        [InlineData("""void Publish([RoutingKey] string key = null, string other = "calls.call.craeted") { }""")]
        [InlineData("""void Publish([RoutingKey] params string[] keys) => Publish();""")]
        [InlineData("""void Publish([RoutingKey] params string[] keys) => Publish(keys);""")]
        [InlineData("""void Publish([RoutingKey] IEnumerable<string> keys, string[] other) => Publish(keys, new[] { "calls.call.craeted" });""")]
        public Task What_is_not_marked_or_right(string member) => VerifyAsync(member);

        [Theory]
        [InlineData("""[RoutingKey] string Key => """)]
        [InlineData("""[RoutingKey] string Key { get { return } }""")]
        [InlineData("""[RoutingKey] string Key { get { return "calls.call. } }""")]
        [InlineData("""[RoutingKey] Key => "calls.call.craeted";""")]
        [InlineData("""[RoutingKey] => "calls.call.craeted";""")]
        [InlineData("""void Publish([RoutingKey] string key = ) { }""")]
        [InlineData("""[RoutingKey(] string Key => "calls.call.created";""")]
        public Task Unfinished_code(string member) => VerifyAsync(member, mayBeUnfinished: true);
    }

    private static Task VerifyAsync(string member, string statements = "", bool mayBeUnfinished = false) => UsageVerifier.VerifyAnalyzerAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using BusContracts.Annotations;

        class Service
        {
            Service() { }
            static bool Flag;
            {{member}}
            void Run()
            {
                {{statements}}
            }
        }
        """,
        mayBeUnfinished: mayBeUnfinished);
}
