"""Checks YAML texts against a JSON Schema, as the spec reader and as editors see them.

check_schema.py SCHEMA < CASES

CASES is a JSON object of names and YAML texts. Written is a JSON object of the same names, each with the problems of
its text "as-text" (every scalar a text: the spec reader) and "as-editor" (17.10 a number, on true); a problem has the
path of the value, the keyword of the schema that refuses it, and a message.
"""

import json
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    sys.exit(
        f"{sys.executable} has no module '{missing.name}'. Run ./test.sh, which installs what the tests need,"
        f" or on Debian: apt-get install python3-jsonschema python3-yaml"
    )


class TextLoader(yaml.BaseLoader):
    """Every scalar is a text."""


class EditorLoader(yaml.SafeLoader):
    """Scalars are what they look like; only the keys of maps are texts, as in JSON."""

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


# Editors have no dates.
EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(validator, text, loader):
    document = yaml.load(text, loader)
    return [
        {"path": ".".join(str(step) for step in error.absolute_path), "keyword": error.validator, "message": error.message}
        for error in validator.iter_errors(document)
    ]


def undescribed(schema):
    """Keys of the language at which an editor would show nothing: neither they nor what they refer to is described."""

    def is_described(part):
        reference = part.get("$ref", "").rpartition("/")[2]
        return "description" in part or "description" in schema["$defs"].get(reference, {})

    def walk(part, path):
        if isinstance(part, dict):
            if path.endswith(".properties"):
                yield from (f"{path}.{name}" for name, value in part.items() if not is_described(value))
            for name, value in part.items():
                yield from walk(value, f"{path}.{name}")

    return list(walk(schema, "$"))


def wrong_examples(schema, validator):
    """Examples that the part of the schema that shows them refuses."""

    def walk(part, path):
        if isinstance(part, dict):
            examples = part.get("examples")
            for example in examples if isinstance(examples, list) else []:
                yield from (f"{path}: {error.message}" for error in validator.evolve(schema=part).iter_errors(example))
            for name, value in part.items():
                yield from walk(value, f"{path}.{name}")

    return list(walk(schema, "$"))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    cases = json.load(sys.stdin)
    json.dump(
        {
            "undescribed": undescribed(schema),
            "wrong-examples": wrong_examples(schema, validator),
            "cases": {
                name: {
                    "as-text": problems(validator, text, TextLoader),
                    "as-editor": problems(validator, text, EditorLoader),
                }
                for name, text in cases.items()
            },
        },
        sys.stdout,
    )


main()
