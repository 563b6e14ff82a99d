"""A Wazo service of any age: publishes one message on the exchange xivo, read as UTF-8 from the standard input.

    publish.py URI ROUTING_KEY STYLE

The style is how kombu is called, and so which content type and content encoding the message gets.
"""

import json
import sys

import kombu

EXCHANGE = kombu.Exchange('xivo', type='topic')

STYLES = {
    'dictionary': lambda text: (json.loads(text), {'serializer': 'json'}),
    'typed text': lambda text: (text, {'content_type': 'application/json'}),
    'typed bytes': lambda text: (text.encode(), {'content_type': 'application/json'}),
    'bare text': lambda text: (text, {}),
    'bare bytes': lambda text: (text.encode(), {}),
}


def main(uri, routing_key, style):
    body, options = STYLES[style](sys.stdin.buffer.read().decode())
    with kombu.Connection(uri) as connection, connection.channel() as channel:
        producer = kombu.Producer(channel, exchange=EXCHANGE, auto_declare=True)
        producer.publish(body, routing_key=routing_key, **options)


main(*sys.argv[1:])
