/** A model as written, in the terms of XMILE 1.0. */
package org.heartland.dynamics.model;
