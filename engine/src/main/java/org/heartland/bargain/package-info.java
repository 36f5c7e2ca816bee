/** Bargaining: actors with positions, saliences and capabilities on an issue, and what a model says they settle on. */
package org.heartland.bargain;
