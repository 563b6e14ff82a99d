"""The client of the Wazo documentation: a kombu consumer on the exchange xivo.

    listen.py URI ROUTING_KEY

Prints READY when messages can arrive, then one line of JSON a message: the body as kombu decoded it, and how it came.
"""

import json
import sys

import kombu
from kombu.mixins import ConsumerMixin

EXCHANGE = kombu.Exchange('xivo', type='topic')


class Listener(ConsumerMixin):

    def __init__(self, connection, routing_key):
        self.connection = connection
        self.routing_key = routing_key

    def get_consumers(self, Consumer, channel):
        # The documentation's queue is durable and stays behind; an exclusive one goes with this process, even when killed.
        queue = kombu.Queue(exchange=EXCHANGE, routing_key=self.routing_key, exclusive=True)
        return [Consumer(queue, callbacks=[self.on_message])]

    def on_consume_ready(self, connection, channel, consumers, **kwargs):
        print('READY', flush=True)

    def on_message(self, body, message):
        print(json.dumps({
            'body': body,
            'routing_key': message.delivery_info['routing_key'],
            'content_type': message.content_type,
            'content_encoding': message.content_encoding,
            'delivery_mode': message.properties.get('delivery_mode'),
            'headers': message.headers,
        }, default=repr), flush=True)
        message.ack()


def main(uri, routing_key):
    with kombu.Connection(uri) as connection:
        Listener(connection, routing_key).run()


main(*sys.argv[1:])
