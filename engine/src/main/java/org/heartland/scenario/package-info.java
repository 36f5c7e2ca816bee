/** Lays a scenario over a dossier without changing it, and says which rows it made. */
package org.heartland.scenario;
