#!/usr/bin/env python3
"""Draws icon.png, the icon of the packages: a bus line with four taps, one of them lit. Needs nothing but Python."""
import pathlib
import struct
import zlib

SIZE, SAMPLES = 128, 4
GROUND, LINE, LIT = (0x1B, 0x3A, 0x5C), (0xF4, 0xF6, 0xF8), (0xFF, 0xB0, 0x2E)
TAPS = [(34, 36, LINE), (94, 36, LIT), (34, 92, LINE), (94, 92, LINE)]


def in_rounded_square(x, y, margin=4, radius=22):
    nearest = [min(max(v, margin + radius), SIZE - margin - radius) for v in (x, y)]
    return (x - nearest[0]) ** 2 + (y - nearest[1]) ** 2 <= radius**2


def colour_at(x, y):
    if not in_rounded_square(x, y):
        return None
    for tap_x, tap_y, colour in TAPS:
        if (x - tap_x) ** 2 + (y - tap_y) ** 2 <= 12**2:
            return colour
        if abs(x - tap_x) <= 3 and min(tap_y, 64) <= y <= max(tap_y, 64):
            return colour
    return LINE if abs(y - 64) <= 5 and 14 <= x <= SIZE - 14 else GROUND


def pixel(column, row):
    """The average of the samples in one pixel: red, green, blue and how much of it is covered."""
    steps = [(n + 0.5) / SAMPLES for n in range(SAMPLES)]
    covered = [c for dx in steps for dy in steps if (c := colour_at(column + dx, row + dy))]
    if not covered:
        return bytes(4)
    return bytes([*(sum(part) // len(covered) for part in zip(*covered)), 255 * len(covered) // SAMPLES**2])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
image = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
pathlib.Path(__file__).with_name("icon.png").write_bytes(image)
