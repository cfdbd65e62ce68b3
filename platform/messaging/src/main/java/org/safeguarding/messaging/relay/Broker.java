package org.safeguarding.messaging.relay;

/**
 * The broker, as the relay uses it.
 *
 * @param publisher sends
 * @param topics creates what is missing, and says what there is
 * @param reader reads what was sent
 */
record Broker(EventPublisher publisher, KafkaTopics topics, LogReader reader) {}
