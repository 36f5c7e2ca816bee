/** An assessment in one archive: its pages, tables and JSON, its sources, its lineage and its verdicts, each in a format that others read. */
package org.heartland.render.bundle;
