/* Members of every object by the names that descriptors of properties have. */
Object.prototype.get = function (name) {
  return this[name];
};
Object.prototype.value = '';
