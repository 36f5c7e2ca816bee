/**
 * A region written down, as values: actors, institutions, indicators, events, roles, claims, scenarios.
 */
package org.heartland.dossier;
