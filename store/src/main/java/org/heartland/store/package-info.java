/** Stores: imported figures in one file of DuckDB, with their editions, sources and places. */
package org.heartland.store;
