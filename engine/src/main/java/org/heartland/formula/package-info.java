/**
 * Typed expressions of the dossier dialect: compiled against functions, run over all draws at once, unfolded
 * step by step.
 */
package org.heartland.formula;
