#!/usr/bin/env bash
# Publishes the codec's cases with NativeAOT and runs them; exit code 0 when all of them hold. Needs gcc.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)
dotnet publish tests/NativeCodec/NativeCodec.csproj -c Release -r "${rid:-linux-x64}" --nologo -v q -p:CppCompilerAndLinker=gcc -o artifacts/native-codec
artifacts/native-codec/NativeCodec
