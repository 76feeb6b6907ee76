export function outages(): readonly string[] {
  return [
    'There is one server, since several need Kafka and another chart. While it starts again, about a minute, no traces can be read, and spans wait in the queues of the gateways.',
    'What it had taken is in the write-ahead log on its volume and is read again. Metrics made of spans, and the service map, have a gap of that minute.',
  ];
}
