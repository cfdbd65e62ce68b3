/**
 * The reference data that every service that owns records uses: agencies, bank holidays and local limits. An analyst
 * loads it in metrics-service, which publishes it on one topic: docs/reference-data.md.
 */
package org.safeguarding.records.reference;
