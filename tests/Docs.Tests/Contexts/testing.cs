global using BusContracts;
global using BusContracts.Testing;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Hosting;
global using Shop.Bus;
global using Xunit;
