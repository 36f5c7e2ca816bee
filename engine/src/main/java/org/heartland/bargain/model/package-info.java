/** The bargaining models, one class each, behind one interface. */
package org.heartland.bargain.model;
