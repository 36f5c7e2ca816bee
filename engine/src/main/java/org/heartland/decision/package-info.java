/** Decisions in a dossier: its issues, the rules of its institutions, and what claims may ask of them. */
package org.heartland.decision;
