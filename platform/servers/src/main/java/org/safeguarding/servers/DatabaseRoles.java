package org.safeguarding.servers;

/**
 * The database of a service, as its two login roles see it.
 *
 * @param owner owns the database and everything in it: migrations run as this role
 * @param service reads and writes rows, and cannot change the schema
 */
public record DatabaseRoles(Database owner, Database service) {}
