/*
 * What polyfills of 2014 to 2018 put in place of what the browser has, without looking: a Promise with `then` and `catch`
 * alone, a fetch over XMLHttpRequest that knows no streams and no signals, an Object.assign over for-in, a
 * CustomEvent, a requestAnimationFrame, a MutationObserver that looks from time to time.
 */
(function () {
  function Promise(work) {
    var self = this;
    self.done = [];
    self.state = '';
    var settle = function (state, value) {
      if (self.state) return;
      if (state === 'kept' && value && typeof value.then === 'function')
        return void value.then(
          function (inner) {
            settle('kept', inner);
          },
          function (reason) {
            settle('broken', reason);
          },
        );
      self.state = state;
      self.value = value;
      for (var i = 0; i < self.done.length; i++) setTimeout(self.done[i], 0);
    };
    try {
      work(
        function (value) {
          settle('kept', value);
        },
        function (reason) {
          settle('broken', reason);
        },
      );
    } catch (error) {
      settle('broken', error);
    }
  }
  Promise.prototype.then = function (kept, broken) {
    var self = this;
    return new Promise(function (resolve, reject) {
      var next = function () {
        try {
          var handler = self.state === 'kept' ? kept : broken;
          if (typeof handler === 'function') resolve(handler(self.value));
          else if (self.state === 'kept') resolve(self.value);
          else reject(self.value);
        } catch (error) {
          reject(error);
        }
      };
      if (self.state) setTimeout(next, 0);
      else self.done.push(next);
    });
  };
  Promise.prototype['catch'] = function (broken) {
    return this.then(null, broken);
  };
  Promise.resolve = function (value) {
    return new Promise(function (resolve) {
      resolve(value);
    });
  };
  Promise.reject = function (reason) {
    return new Promise(function (resolve, reject) {
      reject(reason);
    });
  };
  Promise.all = function (list) {
    return new Promise(function (resolve, reject) {
      var values = [];
      var left = list.length;
      if (!left) resolve(values);
      for (var i = 0; i < list.length; i++)
        (function (i) {
          Promise.resolve(list[i]).then(function (value) {
            values[i] = value;
            if (!--left) resolve(values);
          }, reject);
        })(i);
    });
  };
  window.Promise = Promise;
  window.fetch = function (address, options) {
    options = options || {};
    if (typeof address !== 'string') throw new TypeError('an address is a text');
    return new Promise(function (resolve, reject) {
      var request = new XMLHttpRequest();
      request.open(options.method || 'GET', address);
      request.responseType = 'arraybuffer';
      for (var name in options.headers || {})
        if (Object.prototype.hasOwnProperty.call(options.headers, name))
          request.setRequestHeader(name, options.headers[name]);
      request.onload = function () {
        resolve({
          ok: request.status < 300,
          status: request.status,
          url: request.responseURL,
          headers: {
            get: function (name) {
              return request.getResponseHeader(name);
            },
          },
          arrayBuffer: function () {
            return Promise.resolve(request.response);
          },
          text: function () {
            return Promise.resolve(new TextDecoder().decode(request.response));
          },
          json: function () {
            return this.text().then(JSON.parse);
          },
        });
      };
      request.onerror = function () {
        reject(new TypeError('Network request failed'));
      };
      request.send(options.body == null ? null : options.body);
    });
  };
  Object.assign = function (target) {
    for (var i = 1; i < arguments.length; i++) for (var name in arguments[i]) target[name] = arguments[i][name];
    return target;
  };
  Object.defineProperty(Object.prototype, 'inherits', {
    enumerable: true,
    configurable: true,
    writable: true,
    value: null,
  });
  window.CustomEvent = function (type, options) {
    var event = document.createEvent('CustomEvent');
    options = options || {};
    event.initCustomEvent(type, !!options.bubbles, !!options.cancelable, options.detail);
    return event;
  };
  window.requestAnimationFrame = function (callback) {
    return setTimeout(callback, 16);
  };
  Function.prototype.bind = function (context) {
    var method = this;
    var given = [].slice.call(arguments, 1);
    return function () {
      return method.apply(context, given.concat([].slice.call(arguments)));
    };
  };
  Array.from = function (list) {
    return [].slice.call(list);
  };
  Array.prototype.fill = function () {
    return this;
  };
  window.Symbol.metadata = 'metadata';
})();
