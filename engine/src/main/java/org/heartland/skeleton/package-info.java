/** A dossier about another region, begun: its files, with nothing known yet. */
package org.heartland.skeleton;
